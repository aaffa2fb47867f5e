#ifndef _LINUX_CIRC_BUF_H
#define _LINUX_CIRC_BUF_H 1
struct circ_buf {
	char *buf;
	int head;
	int tail;
};
#endif
