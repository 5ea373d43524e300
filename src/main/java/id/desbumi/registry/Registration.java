package id.desbumi.registry;

import java.util.List;

/** What can come of entering somebody. */
public sealed interface Registration {

  /** She is in. Whether her NIK is held elsewhere too is not the desk's to know. */
  record Done(PersonId id) implements Registration {}

  /** The same NIK within the viewer's own reach: her page is opened instead. */
  record AlreadyKnown(PersonId id) implements Registration {}

  /** The same name and about the same age in this village: the officer chooses. */
  record LooksLike(List<ListedPerson> people) implements Registration {
    public LooksLike {
      people = List.copyOf(people);
    }
  }
}
