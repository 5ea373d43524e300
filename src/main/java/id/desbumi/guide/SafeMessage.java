package id.desbumi.guide;

/**
 * A text that may stand in a chat, ready to be copied.
 *
 * @param code NEWS, VISIT, COME, INVITATION or READY; more may be added as rows
 */
public record SafeMessage(String code, String title, String text) {

  /** Asks how somebody is; only for those who agreed to be asked. */
  public boolean asksForNews() {
    return code.equals("NEWS");
  }
}
