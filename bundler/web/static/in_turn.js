// One act after the other: what a quick hand asks for is sent in its order, each after the answer to the one before.

export function inTurn() {
  let last = Promise.resolve();
  return (act) => {
    const own = last.then(act);
    last = own.catch(() => {});
    return own;
  };
}
