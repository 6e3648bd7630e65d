package dev.dagproof.python.parser;

import dev.dagproof.python.source.SourceFile;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The token arrays as ANTLR wants to see them. The parser asks for kinds only; token objects are
 * made for errors.
 */
final class TokenCursor implements TokenStream {
  private final SourceFile source;
  private final Tokens tokens;
  private final int last;
  private int position;
  // The kind of the next token, which the parser asks for several times.
  private int next;

  TokenCursor(SourceFile source, Tokens tokens) {
    this.source = source;
    this.tokens = tokens;
    last = tokens.size() - 1;
    next = tokens.kind(0);
  }

  SourceFile source() {
    return source;
  }

  Tokens tokens() {
    return tokens;
  }

  /** The number of the next token. */
  @Override
  public int index() {
    return position;
  }

  /** A failure at the next token; what is missing at the file's end is missed on its last line. */
  SyntaxFailure failure(String problem) {
    int last = Math.max(0, source.length() - 1);
    return new SyntaxFailure(Math.min(tokens.start(position), last), tokens.end(position), problem);
  }

  /** The kind of the next token. */
  int ahead() {
    return next;
  }

  @Override
  public int LA(int ahead) {
    return ahead == 1 ? next : tokens.kind(Math.min(position + ahead - 1, last));
  }

  @Override
  public void consume() {
    if (position < last) {
      next = tokens.kind(++position);
    }
  }

  @Override
  public void seek(int index) {
    position = index;
    next = tokens.kind(index);
  }

  @Override
  public int size() {
    return tokens.size();
  }

  @Override
  public Token LT(int ahead) {
    return get(Math.min(position + ahead - 1, tokens.size() - 1));
  }

  @Override
  public Token get(int index) {
    CommonToken token = new CommonToken(tokens.kind(index));
    token.setTokenIndex(index);
    token.setStartIndex(tokens.start(index));
    token.setStopIndex(tokens.end(index) - 1);
    return token;
  }

  @Override
  public int mark() {
    return 0;
  }

  @Override
  public void release(int marker) {}

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }

  @Override
  public @Nullable TokenSource getTokenSource() {
    return null;
  }

  @Override
  public String getText(Interval interval) {
    return "";
  }

  @Override
  public String getText() {
    return "";
  }

  @Override
  public String getText(RuleContext context) {
    return "";
  }

  @Override
  public String getText(Token start, Token stop) {
    return "";
  }
}
