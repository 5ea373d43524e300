package id.desbumi.access.web;

import java.util.List;

/** Ten codes for paper, shown once. */
public record RecoveryCodesPage(List<String> codes, String next) {
  public RecoveryCodesPage {
    codes = List.copyOf(codes);
  }
}
