#ifndef _LINUX_KERNEL_H
#define _LINUX_KERNEL_H
typedef unsigned int u32;
typedef unsigned char u8;
#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]))
#define BUF_LEN 16
u32 crc(const u8 *p, u32 n);
#endif
