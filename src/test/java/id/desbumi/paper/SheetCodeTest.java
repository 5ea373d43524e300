package id.desbumi.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SheetCodeTest {

  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private final Random random = new Random(20261124);

  @Test
  void one_wrong_sign_is_never_another_sheet() {
    for (var i = 0; i < 200; i++) {
      var code = SheetCode.next().value();
      var at = random.nextInt(8);
      for (var sign : SIGNS.toCharArray()) {
        var wrong = code.substring(0, at) + sign + code.substring(at + 1);
        assertThat(SheetCode.parse(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(code));
      }
    }
  }

  @Test
  void two_signs_that_changed_places_are_never_another_sheet() {
    for (var i = 0; i < 500; i++) {
      var signs = SheetCode.next().value().toCharArray();
      var one = random.nextInt(8);
      var other = random.nextInt(8);
      var moved = signs[one];
      signs[one] = signs[other];
      signs[other] = moved;
      var wrong = new String(signs);
      assertThat(SheetCode.parse(wrong).isPresent()).isEqualTo(signs[one] == signs[other]);
    }
  }

  @Test
  void it_is_read_as_people_type_it_and_no_two_are_alike() {
    var seen = new HashSet<SheetCode>();
    for (var i = 0; i < 5000; i++) {
      var code = SheetCode.next();
      assertThat(SheetCode.parse(" " + code.printed().toLowerCase(java.util.Locale.ROOT) + " "))
          .contains(code);
      assertThat(seen.add(code)).isTrue();
    }
    assertThat(SheetCode.parse("")).isEmpty();
    assertThat(SheetCode.parse("OOOO-1111")).isEmpty();
    assertThat(SheetCode.parse("A".repeat(3_000_000))).isEmpty();
  }
}
