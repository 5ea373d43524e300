package id.desbumi.operation.sample;

import id.desbumi.casework.CallState;
import id.desbumi.casework.Calls;
import id.desbumi.casework.Contact;
import id.desbumi.casework.Door;
import id.desbumi.casework.Incoming;
import id.desbumi.casework.ListedCall;
import id.desbumi.casework.NewCall;
import id.desbumi.casework.ReadingHours;
import id.desbumi.core.PlaceCode;
import id.desbumi.core.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Two invented calls for help, and the hours at which the sample readers say that they read. */
@Component
class SampleCalls {

  private static final List<Integer> WEEK = List.of(1, 2, 3, 4, 5, 6);

  private final ReadingHours hours;
  private final Calls calls;
  private final Incoming incoming;

  SampleCalls(ReadingHours hours, Calls calls, Incoming incoming) {
    this.hours = hours;
    this.calls = calls;
    this.incoming = incoming;
  }

  /** One that is answered and one that waits; again, it changes nothing. */
  void fill(Viewer worker, Viewer desk, PlaceCode village) {
    hours.set(worker, "Pendamping Mitra Contoh", WEEK, LocalTime.of(8, 0), LocalTime.of(16, 0));
    hours.set(desk, "Meja pendampingan contoh", WEEK, LocalTime.of(8, 0), LocalTime.of(20, 0));
    if (incoming.list(worker).isEmpty()) {
      calls.receive(
          call(
              "satu",
              village,
              "Contoh, bukan kejadian nyata: kontrak saya ditahan agen dan saya diminta membayar"
                  + " sebelum boleh pulang. Saya ingin tahu apa yang bisa saya lakukan.",
              "Contoh: Taipei",
              new Contact(Contact.Way.NONE, null, null, null)));
      incoming.list(worker).stream()
          .filter(call -> call.state() == CallState.NEW)
          .map(ListedCall::id)
          .forEach(id -> answer(worker, id));
    }
    calls.receive(
        call(
            "dua",
            village,
            "Contoh, bukan kejadian nyata: gaji kakak saya belum dibayar tiga bulan, dan kami di"
                + " rumah tidak tahu harus bertanya ke mana.",
            "Contoh: tidak tahu kotanya",
            new Contact(
                Contact.Way.TRUSTED, "Saudara Contoh, +62 800 000 0001", "Minggu siang", null)));
  }

  private void answer(Viewer worker, UUID id) {
    incoming.read(worker, id);
    incoming.take(worker, id);
    incoming.answer(
        worker,
        id,
        request("jawaban"),
        "Pesan sudah kami terima. Apakah Minggu siang cocok untuk bicara? Tulis waktunya di sini.");
  }

  private static NewCall call(
      String which, PlaceCode village, String happened, String whereabouts, Contact contact) {
    return new NewCall(
        request(which),
        Door.PUBLIC,
        village,
        happened,
        whereabouts,
        contact,
        "",
        Set.of(),
        null,
        false);
  }

  private static UUID request(String which) {
    return UUID.nameUUIDFromBytes(("contoh|panggilan|" + which).getBytes(StandardCharsets.UTF_8));
  }
}
