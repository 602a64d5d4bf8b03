import { withStore, withStoreWrite } from '#lib/http/with-store.ts';
import { answerSchema, questionParamsSchema } from '#lib/questions/contract.ts';
import { answerQuestion, askQuestion } from '#lib/questions/service.ts';

export const GET = withStore({ permission: 'money:act', params: questionParamsSchema }, (ctx, { params }) =>
  askQuestion(ctx, params.intentId),
);

export const POST = withStoreWrite(
  { permission: 'money:act', action: 'question.answer', params: questionParamsSchema, body: answerSchema },
  (ctx, { params, body }) => answerQuestion(ctx, { intentId: params.intentId, ...body }),
);
