#ifndef _LINUX_TYPES_H
#define _LINUX_TYPES_H
typedef unsigned int u32;
typedef unsigned long size_t;
#endif
