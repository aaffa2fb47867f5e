/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PERCPU_H
#define _PERCPU_H

#define DEFINE_PER_CPU(type, name) __typeof__(type) name
#define __this_off 0
#define this_cpu_ptr(ptr) ({ (__typeof__(ptr))((char *)(ptr) + __this_off); })
#define per_cpu(var, cpu) (*({ (__typeof__(&(var)))((char *)&(var) + (cpu)); }))

#endif
