using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>The first line names another encoding than that of the file.</summary>
    public static readonly Finding EncodingDiffers = new("config.file.encoding-differs", Severity.Warning)
    {
        Title = "The first line says {declared}, and the file is in {actual}",
        Cause = "Somebody saved the file in another encoding and left the first line as it was. Readers that go by "
            + "the first line refuse the file, or show other letters than were meant.",
        Fix = "Write encoding=\"{actual}\" in the first line, or save the file as {declared}.",
        Source = SourceReference.Policy("Extensible Markup Language (XML) 1.0", "4.3.3 Character Encoding in Entities"),
    };
}
