// Records what Hugging Face's tokenizers make of prompts with CLIP's settings.
//
// Usage: npm install @huggingface/tokenizers, then node record_tokens.mjs ../Tokenizers
import fs from "node:fs";
import path from "node:path";
import { Tokenizer } from "@huggingface/tokenizers";

const folder = process.argv[2];
const read = (...names) => fs.readFileSync(path.join(folder, ...names), "utf8");
const vocab = JSON.parse(read("clip", "vocab.json"));
const merges = read("clip", "merges.txt").split("\n").slice(1).filter((line) => line.length > 0);
const [start, end] = ["<|startoftext|>", "<|endoftext|>"];
const special = (content) => ({
  id: vocab[content], content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true,
});

// What tokenizer.json of openai/clip-vit-large-patch14 says, with another vocabulary.
const clip = new Tokenizer({
  version: "1.0",
  truncation: null,
  padding: null,
  added_tokens: [special(start), special(end)],
  normalizer: {
    type: "Sequence",
    normalizers: [
      { type: "NFC" },
      { type: "Replace", pattern: { Regex: "\\s+" }, content: " " },
      { type: "Lowercase" },
    ],
  },
  pre_tokenizer: {
    type: "Sequence",
    pretokenizers: [
      {
        type: "Split",
        pattern: { Regex: "'s|'t|'re|'ve|'m|'ll|'d|[\\p{L}]+|[\\p{N}]|[^\\s\\p{L}\\p{N}]+" },
        behavior: "Removed",
        invert: true,
      },
      { type: "ByteLevel", add_prefix_space: false, trim_offsets: true },
    ],
  },
  post_processor: {
    type: "RobertaProcessing",
    sep: [end, vocab[end]],
    cls: [start, vocab[start]],
    trim_offsets: false,
    add_prefix_space: false,
  },
  decoder: { type: "ByteLevel", add_prefix_space: true, trim_offsets: true },
  model: {
    type: "BPE", dropout: null, unk_token: end, continuing_subword_prefix: "", end_of_word_suffix: "</w>",
    fuse_unk: false, vocab, merges: merges.map((line) => line.split(" ")),
  },
}, { bos_token: start, eos_token: end, unk_token: end });

const prompts = JSON.parse(read("prompts.json"));
const ids = prompts.map((prompt) => clip.encode(prompt, { add_special_tokens: true }).ids);
fs.writeFileSync(path.join(folder, "clip", "expected.json"), JSON.stringify(ids) + "\n");
