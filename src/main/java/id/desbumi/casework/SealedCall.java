package id.desbumi.casework;

/** Her answers as they lie in the database, each bound to its call and its field. */
record SealedCall(
    byte[] key, byte[] happened, byte[] whereabouts, byte[] contact, byte[] named, byte[] origin) {

  static final String HAPPENED = "casework.call.happened";
  static final String WHEREABOUTS = "casework.call.whereabouts";
  static final String CONTACT = "casework.call.contact";
  static final String NAMED = "casework.call.named";
  static final String ORIGIN = "casework.call.origin";
}
