using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parley.Planning.Tables.Networks;

/// <summary>The table spells systems and the parameter's values differently.</summary>
sealed class IpStacksConverter : JsonConverter<IpStacks>
{
    public override IpStacks Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        IpStacksText.TryRead(reader.GetString() ?? "", out var stacks) ? stacks : throw new JsonException("not a family of addresses");

    public override void Write(Utf8JsonWriter writer, IpStacks value, JsonSerializerOptions options) =>
        writer.WriteStringValue(IpStacksText.Of(value));
}
