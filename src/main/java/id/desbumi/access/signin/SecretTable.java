package id.desbumi.access.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secrets of accounts: password hash, code on paper, second factor. */
@Component
class SecretTable {

  record Row(
      UUID id,
      String signInName,
      @Nullable String password,
      byte @Nullable [] code,
      @Nullable Instant codeUntil,
      byte @Nullable [] totp,
      long totpStep,
      byte @Nullable [] pin) {}

  /** One of the sample people that trial mode offers at the door. */
  record Sample(UUID id, String name) {}

  private final JdbcClient db;

  SecretTable(JdbcClient db) {
    this.db = db;
  }

  Optional<Row> byName(String signInName) {
    return db.sql(
            """
            select id, sign_in_name, password, code, code_until, totp, totp_step, pin
              from access.account
             where sign_in_name = :signInName
               and ended_at is null
            """)
        .param("signInName", signInName)
        .query(Row.class)
        .optional();
  }

  Optional<Row> byId(UUID id) {
    return db.sql(
            """
            select id, sign_in_name, password, code, code_until, totp, totp_step, pin
              from access.account
             where id = :id
               and ended_at is null
            """)
        .param("id", id)
        .query(Row.class)
        .optional();
  }

  /** A new password; a code on paper is worth nothing from here on. */
  void password(UUID id, String hash) {
    db.sql(
            """
            update access.account
               set password = :hash,
                   code = null,
                   code_until = null
             where id = :id
            """)
        .param("id", id)
        .param("hash", hash)
        .update();
  }

  void totp(UUID id, byte[] sealed, long step) {
    db.sql(
            """
            update access.account
               set totp = :sealed,
                   totp_step = :step
             where id = :id
            """)
        .param("id", id)
        .param("sealed", sealed)
        .param("step", step)
        .update();
  }

  void pin(UUID id, byte[] sealed) {
    db.sql("update access.account set pin = :sealed where id = :id")
        .param("id", id)
        .param("sealed", sealed)
        .update();
  }

  void removeTotp(UUID id) {
    db.sql(
            """
            update access.account
               set totp = null,
                   totp_step = 0
             where id = :id
            """)
        .param("id", id)
        .update();
  }

  /** False when this step, or a later one, was used already. */
  boolean useStep(UUID id, long step) {
    return db.sql(
                """
                update access.account
                   set totp_step = :step
                 where id = :id
                   and totp_step < :step
                """)
            .param("id", id)
            .param("step", step)
            .update()
        == 1;
  }

  void recoveryCodes(UUID id, List<byte[]> codes) {
    removeRecoveryCodes(id);
    for (var code : codes) {
      db.sql("insert into access.recovery_code (account, code) values (:id, :code)")
          .param("id", id)
          .param("code", code)
          .update();
    }
  }

  void removeRecoveryCodes(UUID id) {
    db.sql("delete from access.recovery_code where account = :id").param("id", id).update();
  }

  /** True once for each code. */
  boolean useRecoveryCode(UUID id, byte[] code, Instant now) {
    return db.sql(
                """
                update access.recovery_code
                   set used_at = :now
                 where account = :id
                   and code = :code
                   and used_at is null
                """)
            .param("id", id)
            .param("code", code)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  int recoveryCodesLeft(UUID id) {
    return db.sql(
            """
            select count(*)
              from access.recovery_code
             where account = :id
               and used_at is null
            """)
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  /** The first accounts made; in trial mode they are the sample people. */
  List<Sample> samples() {
    return db.sql(
            """
            select a.id, a.display_name as name
              from access.account a
             where a.ended_at is null
               and exists (select 1 from access.role_grant g where g.account = a.id)
             order by a.made_at, a.id
             limit 40
            """)
        .query(Sample.class)
        .list();
  }
}
