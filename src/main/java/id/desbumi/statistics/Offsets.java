package id.desbumi.statistics;

import id.desbumi.core.PlaceCode;
import java.nio.ByteBuffer;

/**
 * The secret offset of a published cell's rounding: fixed by the cell's identity and a key nobody
 * sees, so the same cell is always rounded the same way. Drawn once a cell and kept beside its true
 * count; a lost or turned key moves no number that is out.
 */
class Offsets {

  /** Turns an identity into bytes that nobody without the key can foretell; at least eight. */
  interface Key {
    byte[] of(String identity);
  }

  private final Key key;

  Offsets(Key key) {
    this.key = key;
  }

  /** The offset of a place's total, below the base. */
  int ofTotal(PlaceCode place, int base) {
    return of(PublicTable.TOTAL.identity(place, "all"), base);
  }

  /** The offset of a cell, by its identity. */
  int of(String identity, int base) {
    return (int) Long.remainderUnsigned(ByteBuffer.wrap(key.of(identity)).getLong(), base);
  }
}
