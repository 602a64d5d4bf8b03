export interface Message {
  readonly id: number;
  readonly staff_id: number;
  readonly customer_id: number;
  readonly type: string;
  readonly subject: string;
  readonly message: string;
  readonly status: 'read' | 'unread';
  readonly is_flagged: boolean;
  readonly created_s: number;
}
