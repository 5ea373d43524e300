package id.desbumi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BareTextTest {

  @Test
  void words_between_tags_in_attributes_and_in_parameters_are_found() {
    assertThat(BareText.in("<p>Halo ${name}</p>")).containsExactly("Halo");
    assertThat(BareText.in("<img alt=\"Sebuah peta\">")).containsExactly("Sebuah peta");
    assertThat(BareText.in("@template.web.textField(name = \"nik\", label = \"Nama\")"))
        .containsExactly("Nama");
    assertThat(BareText.in("@template.web.desk(frame = frame, content = @`<h2>Warga</h2>`)"))
        .containsExactly("Warga");
    assertThat(BareText.in("@if(x.isEmpty())<b>kosong</b>@else<i>isi</i>@endif"))
        .containsExactly("kosong", "isi");
  }

  @Test
  void keys_code_and_comments_are_not_text() {
    assertThat(
            BareText.in(
                """
                @import static id.desbumi.web.Text.t
                @param String label
                <%-- a remark --%>
                @for(int i = 0; i < list.size(); i++)<p class="strong">${t("a.b", "c")} · ${i > 0 ? "x" : ""}</p>@endfor
                @template.web.textField(name = "nik", label = t("registry.nik"), width = "short")
                """))
        .isEmpty();
  }
}
