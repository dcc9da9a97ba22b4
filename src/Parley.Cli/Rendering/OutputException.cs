namespace Parley.Cli.Rendering;

/// <summary>A result could not be written. It ends the command from the middle of whatever draws the result.</summary>
sealed class OutputException(string target, Exception inner) : IOException(inner.Message, inner)
{
    /// <summary>Where it should have gone.</summary>
    internal string Target => target;

    /// <summary>The failure as the command tells it.</summary>
    internal CommandError ToError() =>
        CommandError.Input($"{Target} cannot be written: {Message.TrimEnd('.')}", "check the space and the permissions");
}
