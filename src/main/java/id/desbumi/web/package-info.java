/** What every page is built with: frames, fields, mistakes, texts, charts, and how errors look. */
@ApplicationModule(displayName = "Page kit")
@NullMarked
package id.desbumi.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
