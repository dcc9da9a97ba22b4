using System.Diagnostics.CodeAnalysis;
using System.Text;
using Parley.Cli.Parsing;

namespace Parley.Cli.Rendering;

/// <summary>Where a command's result goes: standard output, or the file of <c>--output</c>.</summary>
sealed class ResultWriter : IDisposable
{
    /// <summary>What errors call standard output.</summary>
    internal const string StandardOutput = "standard output";

    readonly WholeFile? _file;

    ResultWriter(CommandEnvironment environment)
    {
        Writer = environment.Output; // guarded for all commands
        IsTerminal = environment.OutputIsTerminal;
    }

    ResultWriter(WholeFile file)
    {
        _file = file;
        Writer = new GuardedWriter(
            new StreamWriter(file.Stream, new UTF8Encoding(false)) { NewLine = "\n" }, Quotation.Of(file.Path));
    }

    /// <summary>Takes the result.</summary>
    internal TextWriter Writer { get; }

    /// <summary>The result is read on a terminal.</summary>
    internal bool IsTerminal { get; }

    /// <summary>Opens the target before the work begins, so that a wrong path costs nobody a long run.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="file">The file, or <see langword="null"/> for standard output.</param>
    /// <param name="overwrite">
    /// Whether a file that holds something is replaced; <see langword="null"/> where the command does not offer that.
    /// </param>
    /// <param name="writer">Takes the result.</param>
    /// <param name="error">Why there is none.</param>
    internal static bool TryOpen(
        CommandEnvironment environment,
        FileInfo? file,
        bool? overwrite,
        [NotNullWhen(true)] out ResultWriter? writer,
        [NotNullWhen(false)] out CommandError? error)
    {
        writer = null;
        error = null;
        if (file is null)
            writer = new(environment);
        else if (WholeFile.TryOpen(file, overwrite, out var opened, out error))
            writer = new(opened);
        return writer is not null;
    }

    /// <summary>Puts the whole result in place.</summary>
    internal bool TryCommit([NotNullWhen(false)] out CommandError? error)
    {
        error = null;
        try
        {
            Writer.Flush();
            if (_file is not null)
            {
                Writer.Dispose();
                _file.Commit();
            }

            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error =
                (failure as OutputException ?? new(_file is null ? StandardOutput : Quotation.Of(_file.Path), failure)).ToError();
            return false;
        }
    }

    /// <summary>Takes back what was not committed.</summary>
    public void Dispose()
    {
        if (_file is null)
            return;
        try
        {
            Writer.Dispose();
        }
        catch (OutputException)
        {
            // Told when it was written or committed; whoever did neither does not want it.
        }

        _file.Dispose();
    }
}
