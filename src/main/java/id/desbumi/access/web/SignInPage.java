package id.desbumi.access.web;

import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The door.
 *
 * @param kept a form came too late and is kept until she has signed in
 * @param samples the people trial mode offers; none outside of it
 */
public record SignInPage(
    SignInForm form, Mistakes mistakes, boolean kept, List<SamplePerson> samples) {

  public SignInPage {
    samples = List.copyOf(samples);
  }

  /** The button of one sample person. */
  public record SamplePerson(UUID account, String name, @Nullable String work) {}
}
