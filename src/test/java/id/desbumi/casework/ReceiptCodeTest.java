package id.desbumi.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceiptCodeTest {

  private final Random chance = new Random(20261124);

  @Test
  void a_number_is_read_as_it_is_said() {
    var code = next();
    assertThat(ReceiptCode.parse(code.spoken())).contains(code);
    assertThat(ReceiptCode.parse(" " + code.spoken().replace(' ', '-') + " ")).contains(code);
    assertThat(code.spoken()).matches("\\d{3}( \\d{3}){4}");
    assertThat(code.toString()).doesNotContain(code.digits());
  }

  @Test
  void one_wrong_digit_is_always_noticed_and_two_that_changed_places_nearly_always() {
    var changed = 0;
    var noticed = 0;
    for (var n = 0; n < 200; n++) {
      var digits = next().digits();
      for (var i = 0; i < 15; i++) {
        for (var other = '0'; other <= '9'; other++) {
          if (digits.charAt(i) != other) {
            assertThat(ReceiptCode.parse(digits.substring(0, i) + other + digits.substring(i + 1)))
                .isEmpty();
          }
        }
        if (i < 14 && digits.charAt(i) != digits.charAt(i + 1)) {
          changed++;
          var swapped =
              digits.substring(0, i)
                  + digits.charAt(i + 1)
                  + digits.charAt(i)
                  + digits.substring(i + 2);
          noticed += ReceiptCode.parse(swapped).isEmpty() ? 1 : 0;
        }
      }
    }
    assertThat(noticed / (double) changed).isGreaterThan(0.95);
  }

  @Test
  void what_is_no_number_of_ours_is_none() {
    for (var typed :
        new String[] {"", "1", "abc", "000000000000000", "1".repeat(16), "９".repeat(15)}) {
      assertThat(ReceiptCode.parse(typed)).as(typed).isEmpty();
    }
  }

  private ReceiptCode next() {
    var secret = new byte[17];
    chance.nextBytes(secret);
    return ReceiptCode.of(secret);
  }
}
