/** Store information and settings (BigCommerce docs: OAuth scopes). */
export const READ_INFORMATION: readonly string[] = ['store_v2_information_read_only', 'store_v2_information'];
