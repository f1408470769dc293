declare module '@ironcalc/wasm/wasm_bg.wasm' {
  const bytes: Uint8Array;
  export = bytes;
}
