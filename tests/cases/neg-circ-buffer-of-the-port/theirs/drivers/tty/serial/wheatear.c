// SPDX-License-Identifier: GPL-2.0
#include <linux/circ_buf.h>
#include <linux/serial_core.h>

struct wheatear_port {
	struct uart_port port;
	struct circ_buf xmit;
};

void wheatear_tx(struct uart_port *port);
void wheatear_tx(struct uart_port *port)
{
	struct wheatear_port *wp = container_of(port, struct wheatear_port, port);
	struct circ_buf *xmit = &wp->xmit;

	if (port->x_char)
		port->tx = port->x_char;
	else
		port->tx = xmit->buf[xmit->tail];
	uart_xmit_advance(port, 1);
}
