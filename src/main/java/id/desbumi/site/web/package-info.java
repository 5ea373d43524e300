/** The public pages themselves. */
@NullMarked
package id.desbumi.site.web;

import org.jspecify.annotations.NullMarked;
