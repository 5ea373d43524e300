package id.desbumi.access.web;

import id.desbumi.web.Mistakes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The door.
 *
 * @param kept a form came too late and is kept until she has signed in
 * @param curtain she could not lift her curtain, and signs in anew
 * @param samples the people trial mode offers; none outside of it
 * @param samplePin the digits by which they lift a curtain
 */
public record SignInPage(
    SignInForm form,
    Mistakes mistakes,
    boolean kept,
    boolean curtain,
    List<SamplePerson> samples,
    @Nullable String samplePin) {

  public SignInPage {
    samples = List.copyOf(samples);
  }

  /** The button of one sample person. */
  public record SamplePerson(UUID account, String name, @Nullable String work) {}
}
