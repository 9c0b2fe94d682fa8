package org.safepassage.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.safepassage.ledger.StoreUnavailableException;
import org.safepassage.ledger.UnknownOperationException;
import org.safepassage.server.replay.ReplayingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// What becomes of everything that goes wrong in a route: an answer in plain words, and never a
/// stack trace.
@RestControllerAdvice
public final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  @ExceptionHandler
  void refused(RefusedException refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Refusals.write(request, response, refused.in(Asking.of(request).language()));
  }

  @ExceptionHandler({
    NoHandlerFoundException.class,
    NoResourceFoundException.class,
    UnknownOperationException.class
  })
  void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Refusals.write(request, response, Message.NOT_FOUND);
  }

  @ExceptionHandler
  void badMethod(
      HttpRequestMethodNotSupportedException wrong,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String[] supported = wrong.getSupportedMethods();
    if (supported != null) {
      response.setHeader("Allow", String.join(", ", supported));
    }
    Refusals.write(
        request,
        response,
        Problem.of(Message.BAD_METHOD, Asking.of(request).language(), request.getMethod()));
  }

  @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
  void notAcceptable(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Refusals.write(request, response, Message.NOT_ACCEPTABLE);
  }

  @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
  void wrongType(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Refusals.write(
        request,
        response,
        Problem.of(Message.WRONG_CONTENT_TYPE, Asking.of(request).language(), "application/json"));
  }

  @ExceptionHandler(ReplayingException.class)
  void replaying(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Refusals.write(request, response, Message.REPLAYING);
  }

  @ExceptionHandler({
    StoreUnavailableException.class,
    DataAccessException.class,
    TransactionException.class
  })
  void unavailable(Exception outage, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LOG.warn("The database doesn't answer: {}", outage.getClass().getSimpleName());
    Refusals.write(request, response, Message.STORE_UNAVAILABLE);
  }

  @ExceptionHandler
  void fault(Exception fault, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isGone(fault)) {
      return;
    }
    LOG.error("{} {} went wrong", request.getMethod(), request.getRequestURI(), fault);
    Refusals.write(request, response, Message.FAULT);
  }

  /// Whoever asked has left; nobody is at fault.
  private static boolean isGone(Exception fault) {
    return fault instanceof IOException;
  }
}
