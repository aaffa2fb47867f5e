#ifndef K_H
#define K_H
typedef unsigned int u32;
typedef unsigned long size_t;
typedef _Bool bool;
#define true 1
#define false 0
#define NULL ((void *)0)
#define EINVAL 22
#define ENOMEM 12
#define EIO 5
struct mutex { int l; };
struct list_head { struct list_head *next, *prev; };
struct device { const char *name; struct mutex lock; };
struct port { u32 id; u32 state; struct device *dev; struct mutex lock; char name[16]; struct list_head node; };
void mutex_lock(struct mutex *m);
void mutex_unlock(struct mutex *m);
void *kzalloc(size_t n);
void kfree(const void *p);
int hw_write(struct port *p, u32 reg, u32 val);
int hw_read(struct port *p, u32 reg);
void port_log(const struct port *p, const char *what);
void port_set(struct port *p, u32 v);
void dev_log(struct device *d, const char *fmt, ...);
int snprintf(char *b, size_t n, const char *fmt, ...);
static inline void *ERR_PTR(long e) { return (void *)e; }
#define dev_dbg(dev, fmt, ...) dev_log(dev, fmt, ##__VA_ARGS__)
#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]) + sizeof(struct { int: -!!__builtin_types_compatible_p(__typeof__(a), __typeof__(&(a)[0])); }))
#define unsafe_get(x, p, label) do { if (!(p)) goto label; (x) = *(p); } while (0)
#define for_each_port(p, i) for ((i) = 0; (i) < 4; (i)++)
static inline void unlockp(struct mutex **m) { mutex_unlock(*m); }
static inline void freep(void *p) { kfree(*(void **)p); }
#define __free(f) __attribute__((cleanup(f##p)))
static inline struct mutex *lockm(struct mutex *m) { mutex_lock(m); return m; }
#define guard(t) struct mutex *__g __attribute__((cleanup(unlockp), unused)) = lock_##t
#define SYSCALL_DEFINE2(name, t1, a1, t2, a2) long sys_##name(t1 a1, t2 a2); long sys_##name(t1 a1, t2 a2)
#endif
