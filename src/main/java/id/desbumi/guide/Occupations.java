package id.desbumi.guide;

import id.desbumi.web.Text;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Kinds of work and their sectors, in the order of forms, named in the language of the request. */
@Component
public class Occupations {

  private final List<SectorRow> sectors;
  private final List<OccupationRow> occupations;

  Occupations(JdbcClient db) {
    sectors =
        List.copyOf(
            db.sql(
                    """
                    select code, name_id, name_en
                      from guide.sector
                     order by rank
                    """)
                .query(SectorRow.class)
                .list());
    occupations =
        List.copyOf(
            db.sql(
                    """
                    select code, sector, name_id, name_en
                      from guide.occupation
                     order by rank
                    """)
                .query(OccupationRow.class)
                .list());
  }

  public List<Sector> sectors() {
    return sectors.stream().map(SectorRow::sector).toList();
  }

  public Optional<Sector> sector(String code) {
    return sectors().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  public List<Occupation> all() {
    return occupations.stream().map(OccupationRow::occupation).toList();
  }

  public Optional<Occupation> find(String code) {
    return all().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  private static String inLanguage(String nameId, String nameEn) {
    return Text.locale().getLanguage().equals("en") ? nameEn : nameId;
  }

  private record SectorRow(String code, String nameId, String nameEn) {
    Sector sector() {
      return new Sector(code, inLanguage(nameId, nameEn));
    }
  }

  private record OccupationRow(String code, String sector, String nameId, String nameEn) {
    Occupation occupation() {
      return new Occupation(code, inLanguage(nameId, nameEn), sector);
    }
  }
}
