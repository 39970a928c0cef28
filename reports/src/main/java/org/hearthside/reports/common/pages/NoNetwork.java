package org.hearthside.reports.common.pages;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.AsynchronousChannelProvider;
import java.nio.channels.spi.SelectorProvider;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;

/**
 * Takes the network from this process: every way in which Java opens a socket or looks up a name is
 * refused from then on. Code that is not Java's is not held by it; where the system can run a
 * process without any network at all, {@link WorkerCommand} asks for that too.
 */
final class NoNetwork {
    private static final String REFUSED = "this process has no network";

    private NoNetwork() {}

    /**
     * To be called once, before anything else of the process runs.
     *
     * @throws IOException when a part of Java took its network before
     */
    // Java wants other programs not to use these, and has nothing in their place.
    @SuppressWarnings("deprecation")
    static void install() throws IOException {
        System.setProperty("java.nio.channels.spi.SelectorProvider", Channels.class.getName());
        System.setProperty(
                "java.nio.channels.spi.AsynchronousChannelProvider", Later.class.getName());
        // Names are then looked up in this file alone, and it names nobody.
        System.setProperty("jdk.net.hosts.file", WorkerCommand.nothing());
        Socket.setSocketImplFactory(() -> {
            throw new UnsupportedOperationException(REFUSED);
        });
        ServerSocket.setSocketFactory(() -> {
            throw new UnsupportedOperationException(REFUSED);
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw new UnsupportedOperationException(REFUSED);
        });
        if (!(SelectorProvider.provider() instanceof Channels)
                || !(AsynchronousChannelProvider.provider() instanceof Later)) {
            throw new IOException("the network is in use");
        }
    }

    /** Java makes it by its name. */
    public static final class Channels extends SelectorProvider {
        /** Called by Java. */
        public Channels() {}

        @Override
        public DatagramChannel openDatagramChannel() throws IOException {
            throw new IOException(REFUSED);
        }

        @Override
        public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
            throw new IOException(REFUSED);
        }

        @Override
        public Pipe openPipe() throws IOException {
            throw new IOException(REFUSED);
        }

        @Override
        public AbstractSelector openSelector() throws IOException {
            throw new IOException(REFUSED);
        }

        @Override
        public ServerSocketChannel openServerSocketChannel() throws IOException {
            throw new IOException(REFUSED);
        }

        @Override
        public SocketChannel openSocketChannel() throws IOException {
            throw new IOException(REFUSED);
        }
    }

    /** Java makes it by its name. */
    public static final class Later extends AsynchronousChannelProvider {
        /** Called by Java. */
        public Later() {}

        @Override
        public AsynchronousChannelGroup openAsynchronousChannelGroup(
                int threads, ThreadFactory factory) throws IOException {
            throw new IOException(REFUSED);
        }

        @Override
        public AsynchronousChannelGroup openAsynchronousChannelGroup(
                ExecutorService executor, int size) throws IOException {
            throw new IOException(REFUSED);
        }

        @Override
        public AsynchronousServerSocketChannel openAsynchronousServerSocketChannel(
                AsynchronousChannelGroup group) throws IOException {
            throw new IOException(REFUSED);
        }

        @Override
        public AsynchronousSocketChannel openAsynchronousSocketChannel(
                AsynchronousChannelGroup group) throws IOException {
            throw new IOException(REFUSED);
        }
    }
}
