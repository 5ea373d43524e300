package id.desbumi.web;

import id.desbumi.core.Viewer;
import id.desbumi.database.DataFolder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame of a request. */
@Component
class Frames {

  private final ObjectProvider<DeskEntries> entries;
  private final ObjectProvider<DeskPlace> place;
  private final ObjectProvider<DataFolder> folder;
  private final ObjectProvider<DraftOffers> offers;

  Frames(
      ObjectProvider<DeskEntries> entries,
      ObjectProvider<DeskPlace> place,
      ObjectProvider<DataFolder> folder,
      ObjectProvider<DraftOffers> offers) {
    this.entries = entries;
    this.place = place;
    this.folder = folder;
    this.offers = offers;
  }

  /** The whole frame: with the desk's side when somebody is signed in. */
  Frame of(HttpServletRequest request) {
    var viewer = (Viewer) request.getAttribute(Viewer.class.getName());
    if (viewer == null) {
      return frame(request, null, "", List.of(), request.getRequestURI());
    }
    var names = place.getIfAvailable();
    return frame(
        request,
        viewer,
        names == null ? "" : names.name(viewer.home()),
        entries.stream()
            .sorted(Comparator.comparingInt(DeskEntries::order))
            .flatMap(room -> room.of(viewer).stream())
            .toList(),
        request.getRequestURI());
  }

  /**
   * A frame that asks no room and no database, and is the same for every address: for pages that
   * say something went wrong.
   */
  Frame bare(HttpServletRequest request) {
    return frame(request, null, "", List.of(), "");
  }

  private Frame frame(
      HttpServletRequest request,
      @Nullable Viewer viewer,
      String place,
      List<Frame.Entry> side,
      String path) {
    var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    var data = folder.getIfAvailable();
    return new Frame(
        viewer,
        place,
        path,
        csrf == null ? Frame.Csrf.of("_csrf", "") : new Asked(csrf),
        data != null && data.trial(),
        Text.locale().getLanguage(),
        side,
        drafts(request, viewer));
  }

  private Frame.Drafts drafts(HttpServletRequest request, @Nullable Viewer viewer) {
    var query = request.getQueryString();
    var here = request.getRequestURI() + (query == null ? "" : "?" + query);
    var kept = offers.getIfAvailable();
    return viewer == null || kept == null
        ? Frame.Drafts.none(here)
        : new Frame.Drafts() {
          @Override
          public Frame.@Nullable Draft of(String form, String page) {
            return current() == null ? kept.of(viewer, form, page).orElse(null) : null;
          }

          @Override
          public @Nullable String current() {
            var sent = request.getMethod().equals("POST") ? request.getParameter("_draf") : null;
            return sent != null && sent.matches("[0-9a-f-]{36}") ? sent : null;
          }

          @Override
          public String here() {
            return here;
          }
        };
  }

  /** Spring's token, which is made and remembered the first time somebody asks for it. */
  private record Asked(CsrfToken csrf) implements Frame.Csrf {

    @Override
    public String name() {
      return csrf.getParameterName();
    }

    @Override
    public String token() {
      return csrf.getToken();
    }
  }
}
