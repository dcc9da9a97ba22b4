namespace Parley.Cli;

/// <summary>What the process tells its caller. <c>docs/exit-codes.md</c> is the same list for readers.</summary>
static class ExitCode
{
    /// <summary>Nothing to do: the command did its work and found nothing at or above the limit of <c>--fail-on</c>.</summary>
    internal const int Sound = 0;

    /// <summary>There are findings at or above the limit of <c>--fail-on</c>.</summary>
    internal const int Findings = 1;

    /// <summary>The command line is wrong.</summary>
    internal const int Usage = 2;

    /// <summary>A file or another input could not be read, or an output could not be written.</summary>
    internal const int Input = 3;

    /// <summary>The check could not be made: no DNS, no network.</summary>
    internal const int NotChecked = 4;

    /// <summary>Parley itself failed; the launcher uses it too, where it cannot build or finds no .NET SDK.</summary>
    internal const int Internal = 70;

    /// <summary>Interrupted (Ctrl-C, SIGTERM); what was known by then has been printed.</summary>
    internal const int Interrupted = 130;
}
