using Parley.Certificates.Material;
using Parley.Diagnostics;
using Parley.Installation.Preflight.Reading;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>A file is written so that the program does not read it, or not all of it.</summary>
    public static readonly Finding FileWriting = new("install.file.writing", Severity.Error)
    {
        Title = "{product} does not read {file} whole: line {line} has {what}",
        Cause = "An editor, a mail program or a script changed the text. "
            + "Programs differ in what they read all the same; this is what was seen of {seen}: {consequence}.",
        Fix = "{remedy} 'parley cert bundle {file} --output FILE' writes certificates and key as every program reads them.",
        Source = SourceReference.Own("Seen with the program itself, as the evidence says"),
    };

    internal static void CheckFileWriting(UploadContext context)
    {
        if (context.Product.Reader is not { } name)
            return;
        var reader = PemReaders.Known.Of(name);
        foreach (var file in context.AllFiles)
        {
            var told = file.Writing.Where(fault => reader.Writing.ContainsKey(fault.Kind)).DistinctBy(fault => fault.Kind);
            foreach (var fault in told)
            {
                var effect = reader.Writing[fault.Kind];
                var lost = effect switch { WritingEffect.Lost => Block(fault.Block), WritingEffect.NextLost => Block(fault.Block + 1), _ => null };
                var (text, isRefused) = (PemReaders.Known.Faults[fault.Kind], effect == WritingEffect.Refused || IsNeeded(lost));
                context.Add(
                    FileWriting, isRefused ? null : UploadEffect.Clients, file.Name, ("file", file.Name), ("line", fault.Line), ("what", text.What),
                    ("seen", reader.Seen), ("remedy", text.Remedy),
                    ("consequence", lost is null ? "it refuses the file" : $"it passes over {Word(lost)}"));
            }

            MaterialItem? Block(int index) => file.Content!.Items.ElementAtOrDefault(index); // a file with such faults was read
        }

        bool IsNeeded(MaterialItem? item) => item is MaterialItem.OfPrivateKey
            || (item is MaterialItem.OfCertificate(var certificate) && certificate.Equals(context.Leaf));

        static string Word(MaterialItem item) => item switch
        {
            MaterialItem.OfCertificate(var certificate) => $"the certificate of {certificate.DisplayName}",
            MaterialItem.OfPrivateKey => "the private key",
            _ => "a block",
        };
    }
}
