/** Calls `read()` until it answers true, with a pause that grows slowly; ends with the signal. */
export async function poll(read, { signal, first = 600, most = 3000 }) {
  let pause = first;
  while (!signal.aborted && !(await read())) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(most, pause * 1.15);
  }
}
