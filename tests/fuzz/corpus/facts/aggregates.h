#ifndef A_H
#define A_H
struct outer {
	int a, *b, c[4], d:3;
	union { u32 x; struct { u8 y, z; }; };
	struct inner { int (*cb)(struct outer *, int); } in[2];
	DECLARE_BITMAP(bits, 64);
	struct_group(hdr, u8 one; u16 two;);
	enum { RED, GREEN = 2, BLUE = 1 << 3 } colour;
	SOMETHING(x, y)
	char flex[];
} __packed __aligned(8);
typedef struct { atomic_t refs; } kref_t;
typedef int (*handler_t)(int irq, void *dev);
union u { long l; double d; };
enum big { A, B = sizeof(struct outer), C };
static const struct outer table[] = { { .a = 1, .in = { { .cb = NULL } } }, [3] = { 2 } };
#endif
