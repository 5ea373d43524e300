package id.desbumi.guide;

/** What a tap on the number opens. */
public enum CallChannel {
  CALL,
  WHATSAPP,
  WEB
}
