package org.opencpas.source;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencpas.issue.Rule;

/**
 * A number without what stands between its thousands, and without an exponent: {@code 1,100}
 * becomes {@code 1100}, {@code 1.7E5} becomes {@code 170000}. Between thousands may stand the sign
 * that is not the decimal sign, an apostrophe or a space.
 *
 * @param decimal decimal sign of the source
 */
record GroupedNumber(char decimal) implements Step {
  private static final Pattern DOT = pattern("[.]", ",");
  private static final Pattern COMMA = pattern(",", ".");

  private static Pattern pattern(String decimal, String between) {
    return Pattern.compile(
        "([+-]?)([0-9]{1,3}(?:[%2$s'’\\u00a0\\u202f ][0-9]{3}){1,100}+|[0-9]{1,300}+)?"
                .formatted(decimal, between)
            + "(?:%s([0-9]{0,300}+))?(?:[eE]([+-]?[0-9]{1,3}))?".formatted(decimal));
  }

  @Override
  public MappedCell apply(MappedCell cell) {
    if (cell.isBlank()) {
      return cell;
    }
    Matcher matcher = (decimal == ',' ? COMMA : DOT).matcher(cell.text());
    if (!matcher.matches()) {
      return cell.breaking(Rule.NOT_A_NUMBER);
    }
    String whole = matcher.group(2) == null ? "" : matcher.group(2).replaceAll("[^0-9]", "");
    String fraction = matcher.group(3) == null ? "" : matcher.group(3);
    if (whole.isEmpty() && fraction.isEmpty()) {
      return cell.breaking(Rule.NOT_A_NUMBER);
    }
    String plain = (whole.isEmpty() ? "0" : whole) + (fraction.isEmpty() ? "" : "." + fraction);
    String number =
        matcher.group(4) == null
            ? plain
            : new BigDecimal(plain + "E" + matcher.group(4)).toPlainString();
    String sign = matcher.group(1).equals("-") ? "-" : "";
    return cell.withText(sign + number.replace('.', decimal));
  }

  @Override
  public String text() {
    return "number: grouped, decimal: " + QuotedText.of(String.valueOf(decimal));
  }
}
