/** The nonce that lets a style element through the content security policy; new at each start. */
export function styleNonce(): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  if (!nonce) throw new Error('The page was served without its style nonce.');
  return nonce;
}
