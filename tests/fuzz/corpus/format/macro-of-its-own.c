#define P(a, b) __attribute__((format(printf, a, b)))
P(1, 2)
void f(const char *fmt, ...);
P(1
void g(const char *fmt, ...) P(1, 2);
P(1, 2