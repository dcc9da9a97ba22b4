namespace Parley.Installation.Preflight.Reading;

/// <summary>A fault of writing in words.</summary>
/// <param name="What">What a file has, as the end of "it has".</param>
/// <param name="Remedy">What to do, as a sentence.</param>
sealed record WritingFaultText(string What, string Remedy);
