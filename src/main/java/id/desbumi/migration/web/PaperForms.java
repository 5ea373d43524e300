package id.desbumi.migration.web;

import static id.desbumi.web.Text.t;

import id.desbumi.core.Viewer;
import id.desbumi.paper.PaperForm;
import id.desbumi.paper.SheetCode;
import id.desbumi.paper.SheetKind;
import id.desbumi.web.AskedField;
import id.desbumi.web.Mistakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The paper twins of the forms of this room, made from the questions of the screen. */
@Configuration
class PaperForms {

  /** Whom a sheet is about, where somebody in the register must be found first. */
  static AskedField whom(String typed) {
    return new AskedField(
            "cari",
            t("migration.sheet.whom"),
            t("migration.sheet.whom.hint"),
            AskedField.Kind.TEXT,
            List.of())
        .longest(80)
        .with(typed, null);
  }

  @Bean
  PaperForm registrationOnPaper(NewResidentQuestions questions, DeskPlaces places) {
    return new PaperForm() {
      @Override
      public SheetKind kind() {
        return SheetKind.REGISTRATION;
      }

      @Override
      public List<AskedField> questions(Viewer viewer) {
        var blank = new NewResidentForm(Map.of());
        var all = new ArrayList<AskedField>();
        all.add(NewResidentQuestions.consent(blank, new Mistakes()));
        all.addAll(questions.of(viewer, blank, new Mistakes()));
        return all;
      }

      @Override
      public List<String> readers(Viewer viewer) {
        return places.readers(viewer, false);
      }

      @Override
      public String typeAt(SheetCode code) {
        return "/warga/baru?lembar=" + code;
      }
    };
  }

  @Bean
  PaperForm contactOnPaper() {
    return aboutSomebody(SheetKind.CONTACT, () -> ContactQuestions.of(Map.of(), new Mistakes()));
  }

  @Bean
  PaperForm returnOnPaper() {
    return aboutSomebody(
        SheetKind.RETURN,
        () -> EventQuestions.of(List.of(), List.of(), List.of(), Map.of(), new Mistakes()));
  }

  private static PaperForm aboutSomebody(SheetKind kind, Supplier<List<AskedField>> questions) {
    return new PaperForm() {
      @Override
      public SheetKind kind() {
        return kind;
      }

      @Override
      public List<AskedField> questions(Viewer viewer) {
        var all = new ArrayList<AskedField>();
        all.add(whom(""));
        all.addAll(questions.get());
        return all;
      }

      @Override
      public String typeAt(SheetCode code) {
        return "/lembar/" + code + "/siapa";
      }
    };
  }
}
