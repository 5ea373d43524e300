package id.desbumi;

import static org.assertj.core.api.Assertions.assertThat;

import id.desbumi.core.Allowed;
import id.desbumi.core.Open;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address says who may come. Those for everyone are written out here, by hand. */
@SpringBootTest
class RoutesTest {

  /** Everyone, without signing in. Add one only when nothing about a person can be on it. */
  private static final List<String> OPEN =
      List.of(
          "ANY /error",
          "GET /",
          "GET /bantuan",
          "GET /cara-angka",
          "GET /data",
          "GET /data/jumlah",
          "GET /data/katalog",
          "GET /data/katalog.jsonld",
          "GET /data/penempatan",
          "GET /data/resmi",
          "GET /data/resmi/{series}",
          "GET /data/resmi/{series}.csv",
          "GET /data/{code}",
          "GET /data/{code}/{table}.csv",
          "GET /data/{code}/{table}.json",
          "GET /data/{code}/{table}.svg",
          "GET /kerahasiaan",
          "GET /layanan",
          "GET /layanan/nomor",
          "GET /masuk",
          "GET /masuk/lain",
          "GET /mitra",
          "GET /target",
          "GET /target/{id}",
          "GET /tema",
          "GET /tema/{slug}",
          "GET /tentang-data",
          "POST /layanan",
          "POST /layanan/nomor",
          "POST /layanan/nomor/tambah",
          "POST /masuk",
          "POST /masuk/contoh");

  /** Whoever has given name and password, whatever her work: the pages of her own account. */
  private static final List<String> AT_THE_DOOR =
      List.of(
          "GET /akun",
          "GET /akun/kode-cadangan",
          "GET /akun/kode-kedua",
          "GET /akun/pin",
          "GET /akun/sandi",
          "GET /masuk/kode",
          "GET /masuk/tersimpan",
          "GET /peran",
          "GET /tirai",
          "POST /akun/kode-cadangan",
          "POST /akun/kode-kedua",
          "POST /akun/pin",
          "POST /akun/sandi",
          "POST /keluar",
          "POST /masuk/kode",
          "POST /masuk/tersimpan/buang",
          "POST /peran",
          "POST /tirai",
          "POST /tirai/sentuh",
          "POST /tirai/tutup");

  @Autowired Collection<RequestMappingHandlerMapping> mappings;

  @Test
  void every_address_says_who_may_come() {
    assertThat(routes().getOrDefault("nobody", new TreeSet<>())).isEmpty();
  }

  @Test
  void the_addresses_for_everyone_are_these() {
    assertThat(routes().getOrDefault("everyone", new TreeSet<>())).containsExactlyElementsOf(OPEN);
  }

  @Test
  void the_addresses_of_ones_own_account_are_these() {
    assertThat(routes().getOrDefault("at the door", new TreeSet<>()))
        .containsExactlyElementsOf(AT_THE_DOOR);
  }

  @Test
  void no_address_is_allowed_to_no_role() {
    assertThat(routes().getOrDefault("no role", new TreeSet<>())).isEmpty();
  }

  private TreeMap<String, TreeSet<String>> routes() {
    var found = new TreeMap<String, TreeSet<String>>();
    for (var mapping : mappings) {
      mapping
          .getHandlerMethods()
          .forEach((info, method) ->
              info.getPatternValues()
                  .forEach(pattern -> {
                    var verbs = info.getMethodsCondition().getMethods();
                    var names = verbs.isEmpty() ? Stream.of("ANY") : verbs.stream().map(Enum::name);
                    names.forEach(verb ->
                        found
                            .computeIfAbsent(rule(method), rule -> new TreeSet<>())
                            .add(verb + " " + pattern));
                  }));
    }
    return found;
  }

  private static String rule(HandlerMethod method) {
    if (method.hasMethodAnnotation(Open.class)) {
      return "everyone";
    }
    if (Arrays.stream(method.getMethod().getAnnotations())
        .anyMatch(it -> it.annotationType().getSimpleName().equals("AtTheDoor"))) {
      return "at the door";
    }
    var allowed = method.getMethodAnnotation(Allowed.class);
    if (allowed == null) {
      allowed = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
    }
    if (allowed != null) {
      return allowed.value().length == 0 ? "no role" : "roles";
    }
    return AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Open.class)
        ? "everyone"
        : "nobody";
  }
}
