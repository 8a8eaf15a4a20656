package org.opencpas.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and where its help is. */
final class UsageMistakes implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("opencpas: " + mistake.getMessage());
    UnmatchedArgumentException.printSuggestions(mistake, err);
    if (command.getParent() == null) {
      command.usage(err);
    } else {
      err.print(command.getHelp().fullSynopsis());
      err.println("More: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    err.flush();
    return ExitCode.USAGE;
  }
}
