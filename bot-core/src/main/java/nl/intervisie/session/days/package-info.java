/** Sessions over days: when people work, which moment lasts until when, who was told today. */
@NullMarked
package nl.intervisie.session.days;

import org.jspecify.annotations.NullMarked;
