'use client';

import { Badge, Box, Panel } from '@bigcommerce/big-design';
import { Fragment, useState } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { DataTable } from '#components/shared/data-table/data-table.tsx';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { DefaultRole } from '#components/shared/default-role/default-role.tsx';
import { NativeSelect } from '#components/shared/native-select/native-select.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useLimits } from '#lib/client/limits.ts';
import { usePeople, type PeopleControl } from '#lib/client/people.ts';
import { useMay } from '#lib/client/session.ts';
import type { ErrorBody } from '#lib/core/errors.ts';
import { ROLES, type Role } from '#lib/core/permissions.ts';
import type { People, Person } from '#lib/people/contract.ts';
import { whyFixed } from '#lib/people/rules.ts';
import { FailureMessage } from './failure-message.tsx';
import { MaskedRoles } from './masked-roles.tsx';
import { PersonLimits } from './person-limits.tsx';

/** A role's one word is never broken, however narrow its column. */
const Whole = styled.span`
  white-space: nowrap;
`;

/** Who may do what; admins give roles, and each counts from the person's next act on. */
export function PeoplePanel() {
  const t = useTranslations('settings.people');
  const mayAdminister = useMay('store:admin');
  const control = usePeople();
  if (!mayAdminister) return null;
  const { data, error, isValidating, reread } = control;
  return (
    <Panel description={t('description')} header={t('title')}>
      {error === undefined ? null : (
        <Box marginBottom="medium">
          <LoadFailure isRetrying={isValidating} message={error.message} onRetry={reread} />
        </Box>
      )}
      {data === undefined ? (
        error === undefined && <Loading label={t('loading')} />
      ) : (
        <Roles control={control} people={data} />
      )}
    </Panel>
  );
}

function Roles({ control, people }: { readonly control: PeopleControl; readonly people: People }) {
  const t = useTranslations('settings.people');
  const format = useStoreFormat();
  const limits = useLimits();
  const [failure, setFailure] = useState<ErrorBody | null>(null);
  const act = async (wish: Promise<ErrorBody | null>) => setFailure(await wish);
  return (
    <>
      <FailureMessage failure={failure} />
      <DataTable
        caption={t('title')}
        columns={[
          { name: 'person', header: t('person'), cell: (person) => <Name person={person} /> },
          {
            name: 'role',
            header: t('role'),
            cell: (person) => (
              <RoleOf onChange={(role) => void act(control.setRole(person.id, role))} person={person} />
            ),
          },
          {
            name: 'limit',
            header: t('limits.column'),
            cell: (person) => <PersonLimits control={limits} person={person} />,
          },
          { name: 'seen', header: t('lastSeen'), room: 'wide', cell: ({ lastSeenAt }) => format.date(lastSeenAt) },
        ]}
        keyOf={({ id }) => id}
        rows={people.people}
      />
      <Box marginTop="medium">
        <DefaultRole onChange={(role) => void act(control.setDefaultRole(role))} role={people.defaultRole} />
      </Box>
      <MaskedRoles />
    </>
  );
}

function Name({ person }: { readonly person: Person }) {
  const t = useTranslations('settings.people');
  return (
    <>
      {person.email}
      {[...(person.isOwner ? [t('owner')] : []), ...(person.isYou ? [t('you')] : [])].map((label) => (
        <Fragment key={label}>
          {' '}
          <Badge label={label} variant="secondary" />
        </Fragment>
      ))}
    </>
  );
}

function RoleOf({ person, onChange }: { readonly person: Person; readonly onChange: (role: Role) => void }) {
  const t = useTranslations('settings.people');
  if (whyFixed(person) !== null) return <Whole>{t(`roles.${person.role}`)}</Whole>;
  return (
    <NativeSelect
      label={t('roleOf', { person: person.email })}
      onChange={(role) => onChange(role as Role)}
      options={ROLES.map((role) => ({ value: role, text: t(`roles.${role}`) }))}
      value={person.role}
    />
  );
}
