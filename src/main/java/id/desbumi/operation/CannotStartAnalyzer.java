package id.desbumi.operation;

import id.desbumi.core.CannotStart;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the one sentence of a program that cannot start, instead of a page of traces. */
class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStart> {

  @Override
  protected FailureAnalysis analyze(Throwable whole, CannotStart cause) {
    return new FailureAnalysis(cause.getMessage(), null, whole);
  }
}
