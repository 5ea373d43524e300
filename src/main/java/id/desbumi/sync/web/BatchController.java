package id.desbumi.sync.web;

import id.desbumi.core.Allowed;
import id.desbumi.core.Refusal;
import id.desbumi.core.Role;
import id.desbumi.core.Viewer;
import id.desbumi.sync.BatchRefused;
import id.desbumi.sync.Batches;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code POST /api/v1/batches}: many entries, one verdict each. */
@Controller
class BatchController {

  private final Batches batches;
  private final Answers answers;

  BatchController(Batches batches, Answers answers) {
    this.batches = batches;
    this.answers = answers;
  }

  @PostMapping("/api/v1/batches")
  @Allowed({Role.OFFICER, Role.KADER, Role.CASE_WORKER})
  ResponseEntity<byte[]> take(@Nullable Viewer viewer, HttpServletRequest request)
      throws IOException {
    if (viewer == null) {
      return problem(HttpStatus.UNAUTHORIZED, "token");
    }
    try {
      return answer(HttpStatus.OK, answers.taken(batches.take(viewer, Body.read(request))));
    } catch (BatchRefused no) {
      return problem(HttpStatus.valueOf(no.why().status()), no.why().word());
    } catch (Refusal no) {
      return problem(HttpStatus.CONFLICT, no.key());
    } catch (DataAccessResourceFailureException | TransactionException away) {
      return problem(HttpStatus.SERVICE_UNAVAILABLE, "batch.away");
    }
  }

  private ResponseEntity<byte[]> problem(HttpStatus status, String code) {
    var answer =
        ResponseEntity.status(status)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      answer.header(HttpHeaders.RETRY_AFTER, "5");
    }
    return answer.body(answers.problem(status, code));
  }

  private static ResponseEntity<byte[]> answer(HttpStatus status, byte[] json) {
    return ResponseEntity.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .body(json);
  }
}
