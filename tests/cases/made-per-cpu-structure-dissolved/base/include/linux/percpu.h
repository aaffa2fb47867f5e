#ifndef __LINUX_PERCPU_H
#define __LINUX_PERCPU_H
#define DECLARE_PER_CPU_ALIGNED(type, name) extern typeof(type) name
#define DECLARE_PER_CPU_CACHE_HOT(type, name) extern typeof(type) name
#define this_cpu_read(x) (*(volatile typeof(x) *)&(x))
#endif
